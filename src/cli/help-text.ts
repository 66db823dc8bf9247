// help-text: what stands below the options in the help.

export const BOOKMARK_SUMMARY = 'add, remove, list and export bookmarks';

export const EXAMPLES = `
Examples:
  newsreader                               the bundled edition
  newsreader https://example.com/story     a page, with its related posts
  newsreader saved-page.html notes.md      files, one after the other
  curl -s https://example.com | newsreader -
  newsreader saved-page.html | less        the front as plain text
  newsreader ./show                        a file that is called like a command

In the screen, ? shows every key. Piped, nothing has colour.

Exit codes: 0 all well, 1 something could not be opened, 2 wrong usage.
NEWSREADER_HOME=DIR keeps settings, bookmarks and cache under DIR.`;

export const SHOW_EXAMPLES = `
Each target becomes one line with --json:
  {"target", "source": {"kind", "title", "url"},
   "stories": [{"id", "role", "title", "url", "author", "published",
                "publishedText", "excerpt", "text", "words", "lang"}]}
or, where it cannot be read, and then the exit code is 1:
  {"target", "error": {"code", "message", "hint"}}

Examples:
  newsreader show story.html
  newsreader show --json *.html | jq -r '.stories[0].title'
  newsreader show --url https://example.com/a/b.html saved.html
  curl -s https://example.com/story | newsreader show -`;

export const BOOKMARK_EXAMPLES = `
add and remove print one line of JSON each with --json:
  {"target", "added": true | false, "bookmark": {…}}
  {"target", "removed": {…}}
and list prints one list. What failed, and then the exit code is 1, is
  {"target", "error": {"code", "message", "hint"}}
A bookmark is
  {"id", "title", "url", "author", "site", "published", "publishedText",
   "excerpt", "words", "lang", "added", "source": {"title", "url"}}

Examples:
  newsreader bookmark add https://example.com/story
  newsreader bookmark list | fzf | cut -f1 | xargs newsreader bookmark remove
  newsreader bookmark list --json | jq -r '.[].url'
  newsreader bookmark export --output bookmarks.html`;
