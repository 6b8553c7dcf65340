package org.goutong.matching.spark;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.spark.launcher.JavaModuleOptions;

/** A Spark master and two workers, each a process of its own. */
final class StandaloneCluster implements AutoCloseable {

    private static final String HOST = "127.0.0.1";

    private final Path home;
    private final List<Process> processes = new ArrayList<>();
    private final String master;
    private final String classPath;

    StandaloneCluster(Path folder) throws IOException, InterruptedException {
        home = folder;
        remove(home);
        var entries = System.getProperty("java.class.path").split(File.pathSeparator);
        var jars = Files.createDirectories(folder.resolve("jars"));
        for (var entry : entries) {
            if (entry.endsWith(".jar") && Files.exists(Path.of(entry))) {
                var jar = Path.of(entry).toAbsolutePath();
                Files.createSymbolicLink(jars.resolve(jar.getFileName()), jar);
            }
        }
        classPath = String.join(
                File.pathSeparator,
                Arrays.stream(entries).filter(entry -> !entry.endsWith(".jar")).toList());
        int port = freePort();
        master = "spark://" + HOST + ":" + port;
        start("master", "org.apache.spark.deploy.master.Master", "--port", String.valueOf(port));
        awaitPort(port);
        for (var worker : List.of("worker1", "worker2")) {
            start(
                    worker,
                    "org.apache.spark.deploy.worker.Worker",
                    "--cores",
                    "1",
                    "--memory",
                    "1g",
                    "--work-dir",
                    folder.resolve(worker).toString(),
                    master);
        }
    }

    private static void remove(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private void start(String name, String mainClass, String... more) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(JavaModuleOptions.defaultModuleOptionArray()));
        command.addAll(List.of("-Xmx256m", "-cp", home.resolve("jars") + "/*" + File.pathSeparator + classPath));
        command.addAll(List.of(mainClass, "--host", HOST, "--webui-port", "0"));
        command.addAll(List.of(more));
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(home.resolve(name + ".log").toFile());
        process.environment().put("SPARK_HOME", home.toString());
        process.environment().put("SPARK_SCALA_VERSION", "2.13");
        process.environment().put("SPARK_LOCAL_IP", HOST);
        processes.add(process.start());
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getByName(HOST))) {
            return socket.getLocalPort();
        }
    }

    private static void awaitPort(int port) throws InterruptedException {
        for (int i = 0; i < 600; i++) {
            try (var _ = new Socket(HOST, port)) {
                return;
            } catch (IOException e) {
                // The master is a process of its own and says nowhere else that it listens.
                Thread.sleep(100);
            }
        }
        throw new IllegalStateException("the master did not start");
    }

    String master() {
        return master;
    }

    /** Settings with which a job in this process uses both workers. */
    List<String> settings() {
        return List.of(
                "spark.driver.host=" + HOST,
                "spark.driver.bindAddress=" + HOST,
                "spark.executor.memory=1g",
                "spark.executor.extraClassPath=" + classPath,
                "spark.scheduler.minRegisteredResourcesRatio=1",
                "spark.scheduler.maxRegisteredResourcesWaitingTime=120s",
                "spark.ui.enabled=false");
    }

    /** How many executors a worker has run. */
    long executors(String worker) throws IOException {
        try (var files = Files.find(
                home.resolve(worker),
                2,
                (file, _) -> file.getFileName().toString().matches("[0-9]+"))) {
            return files.count();
        }
    }

    @Override
    public void close() throws InterruptedException {
        var all = new ArrayList<ProcessHandle>();
        for (var process : processes.reversed()) {
            all.addAll(process.descendants().toList());
            all.add(process.toHandle());
        }
        all.forEach(ProcessHandle::destroy);
        for (var process : processes) {
            process.waitFor(10, TimeUnit.SECONDS);
        }
        all.forEach(ProcessHandle::destroyForcibly);
    }
}
