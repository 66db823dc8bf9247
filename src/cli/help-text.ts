// help-text: what stands below the options in the help.
import { LANGUAGE } from '../query/filters.ts';

/** Of each subcommand, in the order of the help. */
export const SUMMARIES = {
  show: 'print an edition, or a story of the library, instead of opening the screen',
  add: 'follow a feed or a site, or keep a page',
  refresh: 'ask what is followed for new stories',
  list: 'list the stories of the library',
  search: 'search all that is kept: titles, authors, sources, tags, texts, notes',
  views: 'list and forget the searches that are kept as views',
  related: 'list what else the library has on the same thing as a story',
  mark: 'mark stories read or unread',
  sources: 'list, rename, tag, check and remove what is followed',
  import: 'follow every feed of a list (OPML, newsboat’s urls)',
  export: 'print what is followed as OPML',
  bookmark: 'add, remove, list and export bookmarks and their notes',
} as const;

export const EXAMPLES = `
Examples:
  newsreader                               the library
  newsreader add example.com               follow a site
  newsreader https://example.com/story     a page, with its related posts
  newsreader saved-page.html notes.md      files, one after the other
  curl -s https://example.com | newsreader -
  newsreader saved-page.html | less        the front as plain text
  newsreader ./show                        a file that is called like a command

In the screen, ? shows every key. Piped, nothing has colour.

Exit codes: 0 all well, 1 something failed, 2 wrong usage, 130 Ctrl-C.
NEWSREADER_HOME=DIR keeps settings, library, bookmarks and cache under DIR.`;

export const SHOW_EXAMPLES = `
Each target becomes one line with --json:
  {"target", "source": {"kind", "title", "url"},
   "stories": [{"id", "role", "title", "url", "author", "published",
                "publishedText", "excerpt", "text", "words", "lang"}]}
or, where it cannot be read, and then the exit code is 1:
  {"target", "error": {"code", "message", "hint"}}

A story of the library is shown by its id, as newsreader list prints it, or by
its first letters, at least four; a file of that name goes before. Where an
address cannot be fetched, the story that the library keeps of it is shown.

Examples:
  newsreader show story.html
  newsreader show 5c3f
  newsreader show --json *.html | jq -r '.stories[0].title'
  newsreader show --url https://example.com/a/b.html saved.html
  curl -s https://example.com/story | newsreader show -`;

export const BOOKMARK_EXAMPLES = `
A story of the library is bookmarked by its id or its first letters, at least
four. A host without https:// is enough.

add, remove and note print one line of JSON each with --json:
  {"target", "added": true | false, "bookmark": {…}}
  {"target", "removed": {…}}
  {"target", "bookmark": {…}}
and list prints one list. What failed, and then the exit code is 1, is
  {"target", "error": {"code", "message", "hint"}}
A bookmark is
  {"id", "title", "url", "author", "site", "published", "publishedText",
   "excerpt", "words", "lang", "added", "source": {"title", "url"}, "note"}

Examples:
  newsreader bookmark add https://example.com/story --note "ask Ada"
  newsreader bookmark note 5c3f 'compare with last week'
  newsreader bookmark list | fzf | cut -f1 | xargs newsreader bookmark remove
  newsreader bookmark list --json | jq -r '.[].url'
  newsreader bookmark export --output bookmarks.html`;

export const ADD_EXAMPLES = `
A host without https:// is enough. Where a site has several feeds you are asked
which one; without a terminal they are printed (number, title, type, address),
and the exit code is 1.

Each target becomes one line with --json:
  {"target", "added": [SOURCE], "known": [SOURCE],
   "errors": [{"code", "message", "hint"}]}
  {"target", "saved": {"id", "title", "url"}}
  {"target", "choices": [{"url", "title", "type"}]}
  {"target", "error": {"code", "message", "hint"}}
where a SOURCE is as newsreader help sources has it.

Examples:
  newsreader add example.com --tag news
  newsreader add https://example.com/feed.xml --title "My Example"
  newsreader add https://example.com --pick 2
  newsreader add --page https://example.com/a-long-read
  newsreader add feed.xml`;

export const IMPORT_EXAMPLES = `
A feed that is followed already keeps its name here, and gets the list's tags.
Of newsboat's file, exec:, filter: and query: lines are named, never run.

With --json, one line for each file:
  {"target", "format": "opml" | "urls", "added": [SOURCE], "known": [SOURCE],
   "skipped": [{"line": 3 | null, "text", "why"}], "notes": ["…"]}
or {"target", "error": {"code", "message", "hint"}}; then the exit code is 1.

Examples:
  newsreader import subscriptions.opml
  newsreader import ~/.newsboat/urls
  newsreader import https://example.com/blogroll.opml
  cat urls1 urls2 | newsreader import -`;

export const EXPORT_EXAMPLES = `
A feed stands in the folder of its first tag; its category has all of its tags.

Examples:
  newsreader export > subscriptions.opml
  newsreader export --output subscriptions.opml`;

export const REFRESH_EXAMPLES = `
The exit code is 1 only where every source that was asked failed or a name is
none, and 130 after Ctrl-C; what had come by then is kept. With --json, a line
{"target", "error"} for each name that is none, and one document:
  {"asked", "notDue", "unchanged", "fresh", "added", "changed",
   "cancelled": true | false,
   "failed": [{"id", "title", "url", "error": {"code", "message", "hint"}}],
   "moved": [{"id", "title", "from", "to"}]}

Examples:
  newsreader refresh
  newsreader refresh 3 "Example News" https://example.com/feed.xml
  */30 * * * * newsreader refresh          in a crontab`;

export const LIST_EXAMPLES = `
With --json, one line for each story, or {"target", "error"} where there is no
such source, tag or view:
  {"id", "title", "url", "author", "site", "published", "publishedText",
   "excerpt", "words", "lang", "source": {"id", "title", "url"} | null,
   "firstSeen", "read", "updated", "bookmarked",
   "alsoIn": [{"id", "title", "url", "source"}]}

Examples:
  newsreader list --unread --limit 20
  newsreader list --tag news --json | jq -r .url
  newsreader list | fzf | cut -f1 | xargs newsreader show`;

/** The language of searches, for the help. */
const SEARCH_LANGUAGE = LANGUAGE.map(({ example, meaning }) => `  ${example.padEnd(24)}${meaning}`).join(
  '\n',
);

export const SEARCH_EXAMPLES = `
What is typed, all of which must hold:
${SEARCH_LANGUAGE}
A shell takes the quotation marks away that it sees: put '…' around them.

With --json, one line for each story: what newsreader list --json has, and
  "why": {"field": "title" | "author" | "source" | "tags" | "note" |
                   "excerpt" | "text", "text": "the sentence" | null}

Examples:
  newsreader search deepsek nvida
  newsreader search '"state of play"' -sport after:30d
  newsreader search tag:tech is:unread after:2d --keep "Tech today" --key 1
  newsreader search wahlen | fzf | cut -f1 | xargs newsreader show`;

export const VIEWS_EXAMPLES = `
With --json, one line for each view:
  {"name", "query", "key": "1" | … | "9" | null, "stories", "unread"}
and remove prints {"target", "removed": {"name", "query", "key"}}. A name that
is none is {"target", "error": {"code", "message", "hint"}}, and the exit code
is 1.

Examples:
  newsreader views
  newsreader list --view "Tech today"
  newsreader views remove "Tech today"`;

export const RELATED_EXAMPLES = `
First what the story's own page offers, then what is found in the library; none
where nothing tells of the same. A story is named by its id, as newsreader list
prints it, by the first letters of it, at least four, or by its address.

With --json, one line for each story, as newsreader help list has it, and why:
  {"id", …, "bookmarked", "reason": {"kind": "offered", "text"}
     | {"kind": "author", "author", "text"}
     | {"kind": "shares", "names": ["…"], "text"}}
or {"target", "error"} where there is no such story; then the exit code is 1.

Examples:
  newsreader related 5c3f
  newsreader related 5c3f | fzf | cut -f1 | xargs newsreader show
  newsreader related 5c3f --json | jq -r '.reason.text + ": " + .title'`;

export const MARK_EXAMPLES = `
The same news from elsewhere is marked with it.

With --json, one document; marked: the ids.
  {"read": true | false, "marked": ["…"], "errors": [{"target", "error"}]}

Examples:
  newsreader mark read 5c3f 90ab
  newsreader mark read --all --tag news
  newsreader list --source 3 | fzf -m | cut -f1 | xargs newsreader mark unread`;

export const SOURCES_EXAMPLES = `
A source is named by its number, its address, its title or a part of its title.
With --json, list and check print one line for each source:
  {"id", "kind": "feed" | "page" | "file", "url", "home", "title",
   "tags": ["…"], "added", "fullText": true | false, "stories", "unread",
   "health": {"asked", "succeeded", "changed", "next", "status",
              "validators": true | false, "answers304", "failingSince",
              "failures", "error": {"code", "message", "hint"} | null,
              "gone": true | false, "problems": ["…"]}}
and the others {"target", "source"}. A name that is none is
{"target", "error": {"code", "message", "hint"}}, and the exit code is 1.

Examples:
  newsreader sources
  newsreader sources rename 3 "My Example"
  newsreader sources tag example.com news daily
  newsreader sources check 3
  newsreader sources --json | jq -r 'select(.health.error) | .url'`;
