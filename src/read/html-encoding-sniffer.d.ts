// html-encoding-sniffer ships no types; this is the part of its README that we use.
declare module 'html-encoding-sniffer' {
  /** The encoding's name by the HTML standard's sniffing, else `defaultEncoding` as it was given. */
  export default function sniff(
    bytes: Uint8Array,
    options?: { xml?: boolean; transportLayerEncodingLabel?: string; defaultEncoding?: string },
  ): string;
}
