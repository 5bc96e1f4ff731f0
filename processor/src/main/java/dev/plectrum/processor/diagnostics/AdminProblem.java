package dev.plectrum.processor.diagnostics;

/**
 * PL3xxx: PL30xx registering models in the admin; PL31xx lists; PL32xx forms; PL33xx inlines;
 * PL34xx actions.
 */
public enum AdminProblem implements Problem {
  NOT_A_MODEL(
      "PL3001",
      "%1$s is no model, so the admin has no rows of it to show.",
      "Name a record annotated with @Model."),
  REGISTERED_TWICE(
      "PL3002", "%1$s is registered twice, by %2$s and by %3$s.", "Leave one of them out."),
  OPTION_WITHOUT_REGISTER(
      "PL3003", "@%1$s has no meaning on %2$s, which registers no model.", "Add @AdminRegister."),
  ADMIN_NOT_INSTALLED(
      "PL3004",
      "%1$s registers models in the admin, and %2$s does not install it.",
      "Add AuthApp.class and AdminApp.class to its apps."),
  CLASS_PRIVATE(
      "PL3005",
      "%1$s is private, so generated code cannot call its methods.",
      "Leave out private."),
  PAGES_TAKEN(
      "PL3006",
      "%1$s and %2$s would both get the pages %3$s.",
      "Move one of the classes that register them into another package."),
  MODEL_HIDDEN(
      "PL3007",
      "%1$s is not public, and the admin of its app is generated in the package %2$s.",
      "Make it public, or move it there."),
  LABEL_HIDDEN(
      "PL3008",
      "%1$s stands for a row, and cannot be called from the package %2$s, where the admin of its"
          + " app is generated.",
      "Make it public."),
  METHOD_NEVER_CALLED(
      "PL3009",
      "Nothing calls %1$s: its class does not extend %2$s.",
      "Write \"extends %2$s\", and a constructor that hands the Database on."),
  PATH_HIDDEN(
      "PL3010",
      "\"%1$s\" leads to %2$s, which is not public and cannot be named in the package %3$s, where"
          + " the pages are generated.",
      "Make it public, or leave the path out."),
  KEY_OF_SEVERAL(
      "PL3011",
      "The key of %1$s is several columns, and the admin knows a row by one.",
      "Give %1$s one @Id long id, and let @Model(unique = …) name the others; or leave it out."),
  NAMED_TWICE("PL3101", "@%1$s names \"%2$s\" twice.", "Leave one of them out."),
  MANY_ROWS("PL3102", "%1$s stands for many rows, and @%2$s needs a single value.", "%3$s"),
  PATH_GOES_ON(
      "PL3103",
      "%1$s leads to no other model, so \"%2$s\" has no meaning.",
      "Write \"%3$s\", or begin with a ForeignKey."),
  NAME_UNKNOWN("PL3104", "%1$s has no %2$s \"%3$s\".", "%4$s"),
  PATH_NOT_ALLOWED(
      "PL3105",
      "\"%1$s\" is a field of another model, and @%2$s takes those of %3$s.",
      "Leave it out; it is changed on the page of that model."),
  METHOD_UNFIT("PL3106", "%1$s cannot be shown: it %2$s.", "%3$s"),
  NOTHING_NAMED("PL3107", "@%1$s names nothing.", "Name something, or leave it out."),
  METHOD_NOT_ALLOWED(
      "PL3108",
      "%1$s is a method, and @%2$s needs a component.",
      "Name the component that the method is about."),
  LINK_NOT_LISTED(
      "PL3110", "\"%1$s\" is no column of the list, so it cannot be a link there.", "%2$s"),
  EDITABLE_NOT_LISTED(
      "PL3111", "\"%1$s\" is no column of the list, so it cannot be an input there.", "%2$s"),
  EDITABLE_IS_LINK(
      "PL3112",
      "\"%1$s\" is the column that leads to the form, so it cannot be an input as well.",
      "%2$s"),
  NOT_EDITABLE("PL3113", "%1$s cannot be an input in the list: %2$s.", "%3$s"),
  EDITABLE_AND_READ_ONLY(
      "PL3114", "%1$s is both in @ListEditable and in @ReadOnly.", "Leave it out of one of them."),
  NOT_FILTERABLE("PL3115", "%1$s cannot be a filter: nobody chooses among values of %2$s.", "%3$s"),
  NOT_SEARCHABLE("PL3116", "%1$s is no text that a search could look into.", "%2$s"),
  NOT_A_DATE("PL3118", "@%1$s needs a date, and %2$s holds none.", "%3$s"),
  OUT_OF_RANGE("PL3119", "%1$s cannot be %2$s.", "Write a number from %3$s to %4$s."),
  SORTED_NOT_LISTED(
      "PL3120", "\"%1$s\" is no column of the list, so nobody can sort by it.", "%2$s"),
  NOT_SORTABLE(
      "PL3121",
      "\"%1$s\" is a method, and nothing says what the database sorts by in its place.",
      "Write @Display(orderBy = …) on it."),
  ORDERED_BY_ACCOUNTS(
      "PL3122",
      "%1$s points to whatever users a project has, and nobody knows here what they are ordered by.",
      "Leave it out of @%2$s."),
  EXCLUDED_AND_SHOWN(
      "PL3201", "%1$s is both in @Exclude and in @%2$s.", "Leave it out of one of them."),
  IN_TWO_GROUPS(
      "PL3202", "\"%1$s\" is in two groups of the form.", "Leave it out of one @Fieldset."),
  FORM_TWICE(
      "PL3203",
      "%1$s describes the form twice, with @Fields and with @Fieldset.",
      "Leave out one of the two."),
  NO_INPUT("PL3204", "%1$s cannot be an input: %2$s.", "%3$s"),
  PREPOPULATED_READ_ONLY(
      "PL3205",
      "%1$s is in @ReadOnly, so @Prepopulated has no input there.",
      "Leave it out of one of them."),
  PREPOPULATED_NOT_TEXT(
      "PL3206", "@Prepopulated fills in text, and %1$s holds none.", "Name a String."),
  PREPOPULATED_FROM_RELATION(
      "PL3207",
      "@Prepopulated makes words of what is typed in, and in %1$s nothing is.",
      "Name components that hold text or numbers."),
  PREPOPULATED_OFF_FORM(
      "PL3208",
      "%1$s is not on the form, so @Prepopulated has no input there.",
      "Add it to the form."),
  PREPOPULATED_FROM_ITSELF("PL3209", "%1$s would be made of itself.", "Name other components."),
  PREPOPULATED_TWICE(
      "PL3210",
      "%1$s is filled in by two @Prepopulated.",
      "Put all names into the from of one of them."),
  RADIO_WITHOUT_CHOICES(
      "PL3211",
      "%1$s is no enum, so there are no choices to make buttons of.",
      "Leave it out of @Radio."),
  CHECKBOXES_WITHOUT_ROWS(
      "PL3212",
      "%1$s is no many-to-many relation, so there are no rows to tick.",
      "Leave it out of @Checkboxes."),
  INLINE_NO_SET("PL3301", "%1$s is no ReverseSet, so it has no rows to edit.", "%2$s"),
  INLINE_WITHOUT_KEY(
      "PL3302",
      "%1$s has no ForeignKey to %2$s, so none of its rows belong to one.",
      "Name a model that has."),
  INLINE_KEY_AMBIGUOUS(
      "PL3303",
      "%1$s has several keys to %2$s: %3$s.",
      "Add the one that is meant: key = \"%4$s\"."),
  INLINE_KEY_WRONG("PL3304", "%1$s is no key to %2$s.", "%3$s"),
  INLINE_TWICE(
      "PL3305",
      "The rows of %1$s that point here over %2$s are edited by two @Inline.",
      "Leave one of them out."),
  INLINE_VAGUE(
      "PL3306",
      "An @Inline is about a reverse set or about a model, and this one names %1$s.",
      "Write @Inline(\"lines\"), or @Inline(model = InvoiceLine.class)."),
  INLINE_SHOWS_KEY(
      "PL3307",
      "%1$s is the key to the row that the form is about, and always that one.",
      "Leave it out."),
  ACTION_NOT_STATIC(
      "PL3401",
      "%1$s is not static, and nothing makes an object to call it on.",
      "Make it static; what it needs are parameters."),
  ACTION_WITHOUT_ROWS(
      "PL3402",
      "%1$s does not say which rows it is about.",
      "Let its first parameter be the rows that are selected: %2$s selected."),
  ACTION_PARAMETER(
      "PL3403",
      "Nothing can supply the parameter \"%1$s\" of type %2$s to an action.",
      "After the rows an action takes DAOs, Database, the User who asks for it and the Request."),
  ACTION_RESULT(
      "PL3404",
      "%1$s returns %2$s, which says nothing about what was done.",
      "Return how many rows it was, as long or int, a String to show, a Response, or nothing."),
  ACTION_PRIVATE(
      "PL3405", "%1$s is private, so generated code cannot call it.", "Leave out private."),
  ACTION_WITHOUT_REGISTER(
      "PL3406",
      "%1$s is an action in a class that registers no model.",
      "Move it into a class with @AdminRegister."),
  ACTION_GENERIC(
      "PL3407", "%1$s has type parameters, and nothing tells what they are.", "Leave them out."),
  ACTION_TWICE(
      "PL3408", "Two methods are the action \"%1$s\" of %2$s.", "Give one of them another name."),
  ACTION_WITHOUT_WORDS(
      "PL3409", "%1$s does not say what it does.", "Write @AdminAction(\"Put on sale\")."),
  ACTION_THROWS(
      "PL3410",
      "%1$s throws %2$s, which nobody catches.",
      "Catch it there; a ValidationException is shown to whoever asked for the action.");

  private final Wording wording;

  AdminProblem(String code, String text, String hint) {
    this.wording = new Wording(Severity.ERROR, code, text, hint);
  }

  @Override
  public Wording wording() {
    return wording;
  }
}
