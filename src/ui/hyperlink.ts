// hyperlink: OSC 8, the way in which terminals make text clickable.
// Source: "Hyperlinks in terminal emulators", https://gist.github.com/egmontkob/eb114294efbcd5adb1944c9f3cb5feda

/** Text that links to href in terminals that support it. href comes from webUrl, which encodes controls. */
export function hyperlink(text: string, href: string | undefined): string {
  return href === undefined ? text : `\u001b]8;;${href}\u001b\\${text}\u001b]8;;\u001b\\`;
}
