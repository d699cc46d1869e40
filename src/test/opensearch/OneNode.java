import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.codelibs.opensearch.runner.OpenSearchRunner;

/**
 * One node of the tests' OpenSearch: its directory, its number, and the ports of all nodes, those of HTTP before those of transport.
 * It ends when whoever started it does, or closes its input.
 */
class OneNode {

  public static void main(String[] arguments) throws IOException {
    int number = Integer.parseInt(arguments[1]);
    List<String> ports = Arrays.asList(arguments).subList(2, arguments.length);
    int nodes = ports.size() / 2;
    List<String> transport = ports.subList(nodes, 2 * nodes);
    new OpenSearchRunner().onBuild((_, settings) -> {
      settings.put("discovery.type", "zen");
      settings.put("node.name", "node-" + number);
      settings.put("http.port", ports.get(number));
      settings.put("transport.port", transport.get(number));
      settings.putList("discovery.seed_hosts", transport.stream().map(port -> "127.0.0.1:" + port).toList());
      settings.put("cluster.initial_cluster_manager_nodes", "node-0");
      settings.put("cluster.routing.allocation.disk.threshold_enabled", false);
    }).build(OpenSearchRunner.newConfigs().clusterName("samnytta-tests").numOfNode(1).basePath(arguments[0]));
    while (System.in.read() >= 0)
      continue;
    System.exit(0);
  }
}
