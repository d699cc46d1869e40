package se.samnytta.organisation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.samnytta.files.Logo;
import se.samnytta.kernel.Municipality;
import se.samnytta.kernel.PersonId;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The SQL of municipalities. */
@Component
class MunicipalityStore {

  private final JdbcClient jdbc;
  private final JsonMapper json;

  MunicipalityStore(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  Optional<MunicipalityRecord> find(Municipality code) {
    return jdbc
        .sql(
            """
                      select version, name, official_name, theme, label_prefix, hub_contact, mail_sender, accessibility_contact,
                footer_links::text as links,
                        logo is not null as has_logo, hosts
                      from organisation.municipality
                      where code = :code
                      """)
        .param("code", code.code())
        .query((row, _) -> new MunicipalityRecord(code, row.getInt("version"),
            new MunicipalitySettings(row.getString("name"), row.getString("official_name"), row.getString("theme"),
                row.getString("label_prefix"), row.getString("hub_contact"), row.getString("mail_sender"),
                row.getString("accessibility_contact"),
                json.readValue(row.getString("links"), new TypeReference<List<MunicipalitySettings.FooterLink>>() {
                })),
            row.getBoolean("has_logo"), row.getBoolean("hosts")))
        .optional();
  }

  boolean update(Municipality code, int version, MunicipalitySettings settings) {
    return jdbc.sql("""
        update organisation.municipality
        set name = :name, official_name = :officialName, theme = :theme, label_prefix = :labelPrefix, hub_contact = :hubContact,
          mail_sender = :mailSender, accessibility_contact = :accessibility, footer_links = :links::jsonb, version = version + 1
        where code = :code and version = :version
        """)
        .param("name", settings.name())
        .param("officialName", settings.officialName())
        .param("theme", settings.theme())
        .param("labelPrefix", settings.labelPrefix())
        .param("hubContact", settings.hubContact())
        .param("mailSender", settings.mailSender())
        .param("accessibility", settings.accessibilityContact())
        .param("links", json.writeValueAsString(settings.footerLinks()))
        .param("code", code.code())
        .param("version", version)
        .update() == 1;
  }

  void setLogo(Municipality code, @Nullable Logo logo) {
    jdbc.sql("update organisation.municipality set logo = :logo, logo_type = :type, version = version + 1 where code = :code")
        .param("logo", logo == null ? null : logo.bytes())
        .param("type", logo == null ? null : logo.type())
        .param("code", code.code())
        .update();
  }

  Optional<Logo> logo(Municipality code) {
    return jdbc.sql("select logo, logo_type from organisation.municipality where code = :code and logo is not null")
        .param("code", code.code())
        .query((row, _) -> new Logo(row.getString("logo_type"), row.getBytes("logo")))
        .optional();
  }

  /** The top unit's first administrator; nothing when the municipality is in already. */
  Optional<PersonId> takeIn(Municipality code, PersonDetails administrator) {
    return jdbc.sql("select organisation.take_in(:code, :name, :email)")
        .param("code", code.code())
        .param("name", administrator.name())
        .param("email", administrator.email())
        .query((row, _) -> Optional.ofNullable(row.getObject(1, Long.class)).map(PersonId::new))
        .single();
  }

  void setHost(Municipality code) {
    jdbc.sql("update organisation.municipality set hosts = false where hosts and code <> :code").param("code", code.code()).update();
    jdbc.sql("update organisation.municipality set hosts = true where not hosts and code = :code").param("code", code.code()).update();
  }

  Map<String, String> outside() {
    return named("""
        select m.code, m.official_name
        from organisation.municipality m
        where not exists (select 1 from organisation.unit u where u.municipality = m.code and u.parent_id is null)
        order by m.name
        """, "");
  }

  Map<String, String> inside(Municipality but) {
    return named("""
        select m.code, m.name
        from organisation.municipality m
        where m.code <> :but and exists (select 1 from organisation.unit u where u.municipality = m.code and u.parent_id is null)
        order by m.name
        """, but.code());
  }

  private Map<String, String> named(String sql, String but) {
    var names = new LinkedHashMap<String, String>();
    jdbc.sql(sql).param("but", but).query(row -> {
      names.put(row.getString(1), row.getString(2));
    });
    return names;
  }

  String name(Municipality code) {
    return jdbc.sql("select name from organisation.municipality where code = :code")
        .param("code", code.code())
        .query((row, _) -> row.getString(1))
        .single();
  }

  String officialName(Municipality code) {
    return jdbc.sql("select official_name from organisation.municipality where code = :code")
        .param("code", code.code())
        .query(String.class)
        .single();
  }
}
