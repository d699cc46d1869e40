package se.samnytta.start.database;

import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.samnytta.kernel.CannotStart;

/**
 * Refuses to start when the application's role could see past row-level security: a superuser, a role that bypasses it,
 * or an owner of tables, who could switch it off.
 */
@Component
@DependsOnDatabaseInitialization
class RoleCheck {

  RoleCheck(JdbcClient database) {
    Rights rights = database.sql("""
        select role.rolname, role.rolsuper, role.rolbypassrls,
               exists (select from pg_class as relation
                       where relation.relkind in ('r', 'p') and pg_has_role(role.rolname, relation.relowner, 'member')) as owner
        from pg_roles as role
        where role.rolname = current_user
        """).query((row, number) -> new Rights(row.getString(1), row.getBoolean(2), row.getBoolean(3), row.getBoolean(4))).single();
    if (rights.tooMany())
      throw new CannotStart("The application's database role " + rights.role + " " + rights.complaint()
          + ", so row-level security would not hold for it.",
          "Make the roles with docs/operating/create-roles.sql and set samnytta.database.user (SAMNYTTA_DATABASE_USER) to samnytta_app.");
  }

  private record Rights(String role, boolean superuser, boolean bypasses, boolean owner) {

    boolean tooMany() {
      return superuser || bypasses || owner;
    }

    String complaint() {
      if (superuser)
        return "is a superuser";
      return bypasses ? "bypasses row-level security" : "owns tables";
    }
  }
}
