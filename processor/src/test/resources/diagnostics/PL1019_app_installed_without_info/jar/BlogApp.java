package blog;

import dev.plectrum.project.App;

@App("blog")
public final class BlogApp {}
