package benchmark.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class HarnessTest {
  private static final String PRINTED =
      """
      Running 8s test @ http://127.0.0.1:8000/db
        1 threads and 32 connections
        Thread Stats   Avg      Stdev     Max   +/- Stdev
          Latency     3.41ms    2.22ms  40.11ms   86.60%
          Req/Sec     9.85k     1.02k   12.03k    68.75%
        Latency Distribution
           50%  980.00us
           75%    4.11ms
           90%    5.77ms
           99%    1.20s
        78822 requests in 8.00s, 12.33MB read
      Requests/sec:   9852.41
      Transfer/sec:      1.54MB
      """;

  @Test
  void whatWrkPrintsIsUnderstood() {
    WrkOutput output = WrkOutput.parse(PRINTED);

    assertThat(output).isEqualTo(new WrkOutput(78_822, 9852.41, 980, 1_200_000, 0));
    assertThat(output.errorRate()).isZero();
  }

  @Test
  void errorsOfBothKindsCount() {
    WrkOutput output =
        WrkOutput.parse(
            PRINTED
                + "  Socket errors: connect 1, read 2, write 3, timeout 4\n"
                + "  Non-2xx or 3xx responses: 68\n");

    assertThat(output.errors()).isEqualTo(78);
    assertThat(output.errorRate()).isEqualTo(78 / 78_822.0);
  }

  @Test
  void whatIsNoOutputOfWrkIsSaid() {
    assertThatThrownBy(() -> WrkOutput.parse("unable to connect to 127.0.0.1:1\n"))
        .isInstanceOf(HarnessException.class)
        .hasMessage("wrk said nothing that can be understood: unable to connect to 127.0.0.1:1");
  }

  @Test
  void aFigureWithWrongAnswersIsVoid() {
    assertThat(figure(1000, 0, 10).voidBecause()).isNull();
    assertThat(new Figure(load(1000, 0), 10, List.of("/db is wrong.")).voidBecause())
        .isEqualTo("wrong answers: /db is wrong.");
  }

  @Test
  void aFigureWithMoreThanOneErrorInAThousandIsVoid() {
    assertThat(figure(100_000, 100, 10).voidBecause()).isNull();
    assertThat(figure(100_000, 101, 10).voidBecause())
        .isEqualTo("0.10 % errors, 101 in 100000 requests");
    assertThat(figure(0, 32, 10).voidBecause()).isEqualTo("100.00 % errors, 32 in 0 requests");
    assertThat(figure(0, 0, 10).voidBecause()).isEqualTo("no answers at all");
  }

  @Test
  void theMiddleAndTheEndsOfSeveralMeasurements() {
    assertThat(Spread.of(List.of(3.0, 1.0, 2.0))).isEqualTo(new Spread(1, 2, 3));
    assertThat(Spread.of(List.of(4.0, 1.0, 2.0, 3.0))).isEqualTo(new Spread(1, 2.5, 4));
    assertThat(Spread.of(List.of(9.0, 10.0, 11.0)).width()).isEqualTo(0.2, within(1e-9));
    assertThatThrownBy(() -> Spread.of(List.of())).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void ratiosAreThoseOfTheSameRound() {
    Results results = new Results();
    for (int round = 1; round <= 3; round++) {
      results.add(Endpoint.DB, Side.PLECTRUM, figure(950L * round, 0, 11));
      results.add(Endpoint.DB, Side.LIMIT, figure(1000L * round, 0, 10));
    }

    assertThat(results.voided()).isEmpty();
    assertThat(results.tables())
        .contains("| db | plectrum | 1900 | 11.0 | 980 | 2000 | 100 % |")
        .contains("| db | 0.95 | 0.95 – 0.95 | 1.10 | 1.10 – 1.10 |");
  }

  @Test
  void voidFiguresAreNamedAndLeftOut() {
    Results results = new Results();
    results.add(Endpoint.JSON, Side.PLECTRUM, figure(1000, 500, 10));
    results.add(Endpoint.JSON, Side.LIMIT, figure(1000, 0, 10));
    results.add(Endpoint.JSON, Side.PLECTRUM, figure(1000, 0, 10));
    results.add(Endpoint.JSON, Side.LIMIT, figure(500, 0, 10));
    results.add(Endpoint.DB, Side.PLECTRUM, figure(0, 1, 10));
    results.add(Endpoint.DB, Side.LIMIT, figure(1000, 0, 10));

    assertThat(results.voided())
        .containsExactly(
            "Void: json of plectrum in round 1, 50.00 % errors, 500 in 1000 requests",
            "Void: db of plectrum in round 1, 100.00 % errors, 1 in 0 requests");
    assertThat(results.tables())
        .contains("| json | 2.00 | 2.00 – 2.00 |")
        .contains("| db | void |");
  }

  @Test
  void optionsAreChecked() {
    Options options =
        Options.parse(
            List.of(
                "--rounds", "3", "--endpoints", "json,add-product", "--in-turn", "--warmup", "0"));
    assertThat(options.rounds()).isEqualTo(3);
    assertThat(options.warmup()).isZero();
    assertThat(options.inTurn()).isTrue();
    assertThat(options.endpoints()).containsExactly(Endpoint.JSON, Endpoint.ADD_PRODUCT);
    assertThat(Options.parse(List.of()).endpoints()).hasSize(8);

    refused("The option --rounds must be a whole number of at least 1, not 0.", "--rounds", "0");
    refused("The option --duration needs a value.", "--duration");
    refused("There is no endpoint \"jason\"; there are plaintext, json,", "--endpoints", "jason");
    refused("There is no option --fast.", "--fast");
  }

  private static void refused(String message, String... arguments) {
    assertThatThrownBy(() -> Options.parse(Arrays.asList(arguments)))
        .isInstanceOf(HarnessException.class)
        .hasMessageStartingWith(message);
  }

  @Test
  void serverAndLoadHaveProcessorsOfTheirOwnWhereThatCanBe() {
    assertThat(Cores.of(8, true)).isEqualTo(new Cores("0-3", "4-7"));
    assertThat(Cores.of(2, true)).isEqualTo(new Cores("0", "1"));
    assertThat(Cores.of(1, true)).isEqualTo(new Cores("", ""));
    assertThat(Cores.of(8, false)).isEqualTo(new Cores("", ""));
    assertThat(Cores.pinned("0-3", List.of("wrk"))).containsExactly("taskset", "-c", "0-3", "wrk");
    assertThat(Cores.pinned("", List.of("wrk"))).containsExactly("wrk");
  }

  @Test
  void processorTimeIsReadPastTheNameOfTheProgram() {
    String stat = "71 (a (b) c) S 1 2 3 4 5 6 7 8 9 10 250 50 0 0 20 0 40 0 100\n";

    assertThat(ServerProcess.cpu(stat)).isEqualTo(3.0);
  }

  @Test
  void compilersAreToldFromOtherThreadsByTheNamesThatLinuxCuts() {
    assertThat(ServerProcess.isCompiler("72 (C2 CompilerThre) S 1 2 3\n")).isTrue();
    assertThat(ServerProcess.isCompiler("73 (XNIO-1 task-1) S 1 2 3\n")).isFalse();
  }

  private static Figure figure(long requests, long errors, double cpu) {
    return new Figure(load(requests, errors), cpu, List.of());
  }

  private static WrkOutput load(long requests, long errors) {
    return new WrkOutput(requests, requests, 980, 2000, errors);
  }
}
