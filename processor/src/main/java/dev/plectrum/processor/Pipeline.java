package dev.plectrum.processor;

import dev.plectrum.processor.diagnostics.Report;
import dev.plectrum.processor.model.AdminPage;
import dev.plectrum.processor.model.App;
import dev.plectrum.processor.model.AppRoutes;
import dev.plectrum.processor.model.Compilation;
import dev.plectrum.processor.model.CompiledApp;
import dev.plectrum.processor.model.JavaClass;
import dev.plectrum.processor.model.KnownTables;
import dev.plectrum.processor.model.Model;
import dev.plectrum.processor.model.Project;
import dev.plectrum.processor.model.Projection;
import dev.plectrum.processor.model.Queries;
import dev.plectrum.processor.model.SiteApp;
import dev.plectrum.processor.model.SqlMethods;
import dev.plectrum.processor.model.UserModel;
import dev.plectrum.processor.plan.admin.AdminPlan;
import dev.plectrum.processor.plan.admin.PagePlanner;
import dev.plectrum.processor.plan.query.SqlPlan;
import dev.plectrum.processor.read.AdminReader;
import dev.plectrum.processor.read.CompilationReader;
import dev.plectrum.processor.read.LargeReader;
import dev.plectrum.processor.read.OwnClasses;
import dev.plectrum.processor.read.ProjectionReader;
import dev.plectrum.processor.read.QueriesReader;
import dev.plectrum.processor.read.RouteReader;
import dev.plectrum.processor.read.SiteAppReader;
import dev.plectrum.processor.read.SqlReader;
import dev.plectrum.processor.read.UserModelReader;
import dev.plectrum.processor.schema.MigrationPlanner;
import dev.plectrum.processor.schema.Migrations;
import dev.plectrum.processor.schema.Request;
import dev.plectrum.processor.validate.AdminRules;
import dev.plectrum.processor.validate.ModelRules;
import dev.plectrum.processor.validate.MountRules;
import dev.plectrum.processor.validate.ProjectUserRules;
import dev.plectrum.processor.validate.ProjectionRules;
import dev.plectrum.processor.validate.QueriesRules;
import dev.plectrum.processor.validate.RouteRules;
import dev.plectrum.processor.validate.StatementRules;
import dev.plectrum.processor.validate.UserModelRules;
import dev.plectrum.processor.write.AccountsWriter;
import dev.plectrum.processor.write.AdminWriter;
import dev.plectrum.processor.write.EnumTexts;
import dev.plectrum.processor.write.HistoricWriter;
import dev.plectrum.processor.write.MigrationWriter;
import dev.plectrum.processor.write.ModelWriter;
import dev.plectrum.processor.write.ProjectionsWriter;
import dev.plectrum.processor.write.RouteWriter;
import dev.plectrum.processor.write.Sources;
import dev.plectrum.processor.write.SqlWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.util.Elements;

/** One compilation, top to bottom: read, validate, plan, write. */
final class Pipeline {
  private final ProcessingEnvironment environment;

  Pipeline(ProcessingEnvironment environment) {
    this.environment = environment;
  }

  void run(RoundEnvironment round) {
    Report report = new Report();

    CompilationReader reader = new CompilationReader(environment, round, report);
    Compilation compilation = reader.read();
    boolean hasApps = !compilation.apps().isEmpty() || compilation.project() != null;
    Options options = Options.read(environment.getOptions(), hasApps, reader.position(), report);
    List<AppRoutes> routes =
        new RouteReader(environment, reader.apps(), report).read(round, compilation);

    Set<JavaClass> rejected = new TreeSet<>(reader.rejected());
    rejected.addAll(new ModelRules(report).check(compilation));
    List<AppRoutes> soundRoutes = new RouteRules(report, compilation).check(routes);
    new MountRules(report, compilation, soundRoutes).check();
    List<UserModel> users =
        new UserModelRules(report, compilation).check(UserModelReader.read(round, compilation));
    new ProjectUserRules(report).check(compilation, routes);

    Function<JavaClass, Optional<Model>> known =
        type -> rejected.contains(type) ? Optional.empty() : compilation.anyModel(type);
    List<AdminPage> pages =
        new AdminReader(environment, reader.apps(), report, compilation, known).read(round);
    List<AdminPage> soundPages = new AdminRules(report, known).check(compilation, pages);

    KnownTables tables =
        new KnownTables(
            compilation.known().stream().flatMap(app -> app.models().stream()).toList());
    List<SqlMethods> statements = new SqlReader(options.project()).read(round);
    List<SqlMethods> soundStatements = new StatementRules(report, tables).check(statements);
    List<Queries> soundQueries =
        new QueriesRules(report, compilation).check(QueriesReader.read(round));
    List<Projection> projections = ProjectionReader.read(round);
    List<Projection> soundProjections =
        new ProjectionRules(report, compilation::anyModel, known).check(projections);

    Path project = options.project();
    // A mistake in a model would come back as a difference to the migrations.
    Migrations migrations =
        report.hasErrors() || project == null
            ? Migrations.NONE
            : new MigrationPlanner(
                    project,
                    options.driftIsError(),
                    report,
                    // SQLite locks the whole file whatever the form of a change.
                    options.databases().contains("postgresql") ? LargeReader.read(round) : Set.of(),
                    commands(routes, compilation))
                .plan(compilation.apps(), compilation.compiled(), compilation.project());

    report.printTo(environment.getMessager());

    Compilation written = compilation.withRejectedAsShells(rejected);
    Sources sources = sources(round);
    EnumTexts texts = new EnumTexts(sources);
    ModelWriter models = new ModelWriter(sources, texts, soundQueries);
    written.apps().forEach(models::write);
    written.strays().forEach(models::write);
    new ProjectionsWriter(sources, texts, written, known).write(projections, soundProjections);
    SqlWriter ownStatements = new SqlWriter(sources, texts, written);
    statements.stream()
        .map(one -> SqlPlan.of(one, tables, soundStatements.contains(one)))
        .forEach(ownStatements::write);
    users.forEach(user -> new AccountsWriter(user).write(sources));
    List<AdminPlan> admin = new PagePlanner(known).plan(written.apps(), soundPages);
    new AdminWriter(sources, texts).write(admin);
    // Where users were wrong their accounts were not written.
    Project site =
        report.hasErrors() && written.project() != null
            ? written.project().withoutUser()
            : written.project();
    List<SiteApp> fromJars = new SiteAppReader(environment.getElementUtils()).read(compilation);
    new RouteWriter(sources)
        .write(routes, soundRoutes, fromJars, AdminPlan.labels(admin), site, migrations);
    new HistoricWriter(sources).write(written.apps(), migrations);
    MigrationWriter scripts = MigrationWriter.of(environment.getFiler());
    if (written.project() == null) {
      scripts.writeCandidates(migrations);
    } else {
      scripts.write(migrations, options.databases());
      scripts.writeRequest(project == null ? "" : Request.text(project));
      List<App> fromJar = compilation.compiled().stream().map(CompiledApp::app).toList();
      scripts.writeApps(
          written.known().stream().map(App::label).toList(),
          fromJar.stream().map(App::label).toList());
    }

    Report taken = new Report();
    sources.taken().forEach(new OwnClasses(round, taken)::checkTaken);
    taken.printTo(environment.getMessager());
  }

  private Sources sources(RoundEnvironment round) {
    Elements elements = environment.getElementUtils();
    ModuleElement module =
        round.getRootElements().stream().findFirst().map(elements::getModuleOf).orElse(null);
    return Sources.of(environment.getFiler(), elements, module);
  }

  /** The names of all commands that the sources and the apps in jars have. */
  private static Set<String> commands(List<AppRoutes> routes, Compilation compilation) {
    Set<String> names = new TreeSet<>();
    routes.forEach(app -> app.commands().forEach(command -> names.add(command.name())));
    compilation.compiled().forEach(app -> names.addAll(app.commands()));
    return names;
  }
}
