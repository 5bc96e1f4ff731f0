package dev.plectrum.processor.diagnostics;

/** PL2xxx: routes, their parameters, bodies and results, and commands. */
public enum RouteProblem implements Problem {
  ACCESS_MISSING(
      Severity.ERROR,
      "PL2001",
      "%1$s does not say who may call it.",
      "Write @Public, @LoginRequired, @PermissionRequired or @UserPasses on it."),
  ACCESS_TWICE(
      Severity.ERROR,
      "PL2002",
      "%1$s says twice who may call it, by %2$s and by %3$s.",
      "Keep one; @PermissionRequired and @UserPasses ask for a sign-in as well."),
  AUTH_NOT_USED(
      Severity.ERROR,
      "PL2003",
      "%1$s asks who is signed in, but %2$s does not use the app that knows.",
      "Write uses = AuthApp.class in the @App of %2$s."),
  PERMISSION_UNKNOWN(Severity.ERROR, "PL2004", "There is no permission \"%1$s\".", "%2$s"),
  TEST_UNKNOWN(Severity.ERROR, "PL2005", "%1$s has no method \"%2$s\".", "%3$s"),
  TEST_WRONG(
      Severity.ERROR,
      "PL2006",
      "%1$s cannot test a user from %2$s, where the routes of the app are generated.",
      "It is static and visible there, takes one User, returns a boolean and declares no"
          + " exceptions."),
  PATH_WITHOUT_SLASH(
      Severity.ERROR,
      "PL2101",
      "The path \"%1$s\" does not begin with a slash.",
      "Write \"/%1$s\"."),
  PATH_VARIABLE_MALFORMED(
      Severity.ERROR,
      "PL2102",
      "\"%1$s\" in the path \"%2$s\" is neither text nor a variable.",
      "A variable is a whole part between two slashes: {id}."),
  ROUTES_OVERLAP(
      Severity.ERROR,
      "PL2103",
      "%1$s and %2$s (%3$s) match the same paths.",
      "Change one of the paths, or answer both in one method."),
  VARIABLE_WITHOUT_PARAMETER(
      Severity.ERROR, "PL2104", "The variable {%1$s} of %2$s has no parameter in %3$s.", "%4$s"),
  VARIABLE_TWICE(
      Severity.ERROR,
      "PL2105",
      "The path \"%2$s\" has the variable {%1$s} twice.",
      "Give one of them another name."),
  VARIABLE_DIFFERS(
      Severity.ERROR,
      "PL2106",
      "%1$s calls a variable of its path \"%2$s\", and %3$s (%4$s) calls the same one \"%5$s\".",
      "Give both the same name and the same type."),
  PATH_SEGMENT_EMPTY(
      Severity.ERROR,
      "PL2107",
      "The path \"%1$s\" has an empty part.",
      "Write \"%2$s\"; a URL with a slash at its end is redirected to it."),
  PATH_CHARACTER(
      Severity.ERROR,
      "PL2108",
      "\"%1$s\" in the path \"%2$s\" can never be matched: %3$s.",
      "%4$s"),
  PARAMETER_UNSUPPLIED(
      Severity.ERROR,
      "PL2201",
      "Nothing can supply the parameter \"%1$s\" of type %2$s.",
      "A handler takes variables of its path, parameters of the query, a @Body, DAOs, Database,"
          + " Request, Csrf, SessionData, the URLs of an app and the User who is signed in."),
  PATH_PARAMETER_TYPE(
      Severity.ERROR, "PL2202", "The variable {%1$s} of the path cannot be %2$s.", "Take %3$s."),
  PATH_PARAMETER_NULLABLE(
      Severity.ERROR,
      "PL2203",
      "The variable {%1$s} of the path is always there, so its parameter cannot be @Nullable.",
      "Leave out @Nullable."),
  PATH_PARAMETER_DEFAULT(
      Severity.ERROR,
      "PL2204",
      "The variable {%1$s} of the path is always there, so @Default on its parameter has no"
          + " meaning.",
      "Leave out @Default."),
  DEFAULT_ON_LIST(
      Severity.ERROR,
      "PL2206",
      "\"%1$s\" is a list, and a list cannot have a @Default.",
      "Leave out @Default; nothing given is an empty list."),
  NAMES_MISSING(
      Severity.ERROR,
      "PL2207",
      "The parameters of %1$s have lost their names, so nothing tells which is which.",
      "Compile that class with -parameters, or from its source."),
  USER_MAY_BE_NOBODY(
      Severity.ERROR,
      "PL2208",
      "Nobody need be signed in where everybody may call, so \"%1$s\" can be null.",
      "Write @Nullable User, or @LoginRequired in place of @Public."),
  USER_IS_NEVER_NULL(
      Severity.ERROR,
      "PL2209",
      "\"%1$s\" is never null, as %2$s asks for a sign-in.",
      "Leave out @Nullable."),
  BODY_NOT_ALLOWED(
      Severity.ERROR,
      "PL2301",
      "A %1$s request has no body, so %2$s cannot take one.",
      "Answer POST, PUT or PATCH, or take parameters of the query."),
  BODY_TWICE(
      Severity.ERROR,
      "PL2302",
      "%1$s takes two bodies, and a request has one.",
      "Put both into one record."),
  BODY_NO_RECORD(
      Severity.ERROR,
      "PL2303",
      "A @Body is a record, and %1$s is none.",
      "Write a record with a component for every field of the JSON."),
  BODY_IS_MODEL(
      Severity.ERROR,
      "PL2304",
      "%1$s is a model, and a model is always a row that exists, so it cannot be a body.",
      "Write a record with the fields that a request may give."),
  BODY_NULLABLE(
      Severity.ERROR,
      "PL2305",
      "A @Body is always there, so \"%1$s\" cannot be @Nullable.",
      "Leave out @Nullable, and put it on components that may be missing."),
  COMPONENT_UNSUPPORTED(
      Severity.ERROR,
      "PL2306",
      "JSON has nothing for %1$s, the type of %2$s.",
      "Components are numbers, text, times, enums, records without type parameters, keys of models,"
          + " JsonNode, and lists of these or maps from text."),
  BODY_WITH_KEY(
      Severity.ERROR,
      "PL2307",
      "%1$s is a key, which a body cannot have.",
      "Take the id of the row, as a long, UUID or String."),
  RESULT_UNSUPPORTED(
      Severity.ERROR,
      "PL2401",
      "%1$s cannot answer with %2$s.",
      "Return a record, a model, a List, Page, Optional or Created of one, a value, a template's"
          + " model, a Response or void."),
  RESULT_NULLABLE(
      Severity.ERROR,
      "PL2402",
      "%1$s answers with something that may be null, and nothing tells what the answer is then.",
      "Return Optional<%2$s>; an empty one is 404."),
  RECORD_NOT_VISIBLE(
      Severity.ERROR,
      "PL2403",
      "%1$s cannot be seen from %2$s, where the routes of the app are generated.",
      "Make it %3$s."),
  CODEC_TAKEN(
      Severity.ERROR,
      "PL2404",
      "%1$s and %2$s would both be read and written by %3$s.",
      "Rename one of them."),
  HANDLER_NOT_STATIC(
      Severity.ERROR,
      "PL2501",
      "%1$s is not static, and nothing makes an object to call it on.",
      "Make it static; what it needs are parameters."),
  HANDLER_NOT_VISIBLE(
      Severity.ERROR,
      "PL2502",
      "%1$s cannot be called from %2$s, where the routes of the app are generated.",
      "Make %3$s."),
  NON_BLOCKING_WAITS(
      Severity.ERROR,
      "PL2503",
      "%1$s is @NonBlocking, but \"%2$s\" makes it wait.",
      "Leave out @NonBlocking, or the parameter."),
  URL_METHOD_TAKEN(
      Severity.ERROR,
      "PL2504",
      "%1$s and %2$s (%3$s) would both get the URL method %4$s.",
      "Rename one of the methods."),
  HANDLER_GENERIC(
      Severity.ERROR,
      "PL2505",
      "%1$s has type parameters, and nothing tells what they are.",
      "Leave them out."),
  NON_BLOCKING_NOT_PUBLIC(
      Severity.ERROR,
      "PL2506",
      "%1$s is @NonBlocking, but %2$s has to ask the database who calls.",
      "Leave out @NonBlocking, or write @Public."),
  NON_BLOCKING_UNSAFE(
      Severity.ERROR,
      "PL2507",
      "%1$s is @NonBlocking, but a %2$s request has a body to wait for, a token to check and a"
          + " transaction.",
      "Leave out @NonBlocking, or answer GET."),
  NON_ATOMIC_SAFE(
      Severity.ERROR,
      "PL2508",
      "%1$s is @NonAtomic, but a GET request runs in no transaction anyway.",
      "Leave out @NonAtomic."),
  COMMAND_TWICE(
      Severity.ERROR,
      "PL2601",
      "Two methods are the command \"%1$s\": %2$s and %3$s (%4$s).",
      "Rename one of the commands."),
  COMMAND_BUILT_IN(
      Severity.ERROR,
      "PL2602",
      "./manage has a command \"%1$s\" already.",
      "Give this one another name."),
  COMMAND_PARAMETER(
      Severity.ERROR,
      "PL2603",
      "Nothing can supply the parameter \"%1$s\" of type %2$s to a command.",
      "A command takes DAOs, Database, the URLs of an app, Management and List<String> for its"
          + " arguments."),
  COMMAND_NAME(
      Severity.ERROR,
      "PL2604",
      "\"%1$s\" is no name of a command.",
      "Use lower case letters, digits, hyphens and underscores, and begin with a letter."),
  COMMAND_OF_ANOTHER_APP(
      Severity.ERROR,
      "PL2605",
      "%1$s would be the command \"%2$s\", which %3$s has.",
      "Give one of the commands another name, or leave one of the apps out.");

  private final Wording wording;

  RouteProblem(Severity severity, String code, String text, String hint) {
    this.wording = new Wording(severity, code, text, hint);
  }

  @Override
  public Wording wording() {
    return wording;
  }
}
