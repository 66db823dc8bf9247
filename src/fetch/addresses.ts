// addresses: which network addresses a link or a redirect may lead to. Knows nothing of HTTP.
// Invariant: whatever name is looked up through the guard, only addresses that the rule allows come back, and those
// are the ones that the socket connects to; a name that changes its address between two looks gains nothing.
import { lookup as systemLookup } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';

// RFC 4291, 2.4: the only part of IPv6 that is given out for the public internet.
const GLOBAL_UNICAST = ipaddr.parseCIDR('2000::/3');
// RFC 6052, 2.1: the well-known prefix under which networks without IPv4 reach it; the last 32 bits are the IPv4 address.
const NAT64 = ipaddr.parseCIDR('64:ff9b::/96');

/**
 * Whether an address is one of the public internet. Everything else is not: private, loopback, link-local (also the
 * clouds' metadata services), carrier-grade NAT, unspecified, multicast, documentation, and IPv4 wrapped in IPv6.
 * Sources: IANA's IPv4 and IPv6 Special-Purpose Address Registries, as ipaddr.js names their ranges.
 */
export function isPublicAddress(address: string): boolean {
  const parsed = ipaddr.process(address);
  if (parsed instanceof ipaddr.IPv4) return parsed.range() === 'unicast';
  if (parsed.match(NAT64)) return isPublicAddress(parsed.toByteArray().slice(12).join('.'));
  return parsed.range() === 'unicast' && parsed.match(GLOBAL_UNICAST);
}

/** The name that a URL's host is looked up and remembered by: no brackets, no trailing dot. */
export function hostName(url: URL): string {
  return url.hostname.replace(/^\[(.*)\]$/, '$1').replace(/\.$/, '');
}

/** RFC 6761, 6.3; RFC 6762; RFC 8375; and "internal", which ICANN reserved for private networks in 2024. */
const LOCAL_NAME = /(?:^|\.)(?:localhost|local|internal|home\.arpa)$/;

/**
 * Whether an address is inside a private network as it is written: a number that is not public, a name that only a local
 * network knows, or one without a dot. A public name may lead there all the same: that is seen when it is looked up.
 */
export function isWrittenPrivate(url: URL): boolean {
  const host = hostName(url);
  if (isIP(host)) return !isPublicAddress(host);
  return !host.includes('.') || LOCAL_NAME.test(host);
}

export interface Rule {
  /** The person typed this very host, so it may be private. */
  allowPrivate: boolean;
  /** Called when such an address is used because it is allowed. */
  onPrivate: () => void;
  /** How the refusal is told. */
  refusal: (address: string) => Error;
}

/** Throws the rule's refusal for a host that is written as an address: sockets look nothing up for those. */
export function checkLiteral(host: string, rule: Rule): void {
  if (!isIP(host) || isPublicAddress(host)) return;
  if (!rule.allowPrivate) throw rule.refusal(host);
  rule.onPrivate();
}

/** A lookup for net.connect and tls.connect that gives out only what the rule allows. */
export function guardedLookup(rule: Rule, lookup: LookupFunction = systemLookup): LookupFunction {
  return (host, options, callback) => {
    lookup(host, { ...options, all: true }, (error, found, family) => {
      if (error) return callback(error, '', 0);
      const all = Array.isArray(found) ? found : [{ address: found, family: family ?? isIP(found) }];
      const inside = all.filter((entry) => !isPublicAddress(entry.address));
      if (inside.length > 0 && rule.allowPrivate) rule.onPrivate();
      const allowed = rule.allowPrivate ? all : all.filter((entry) => !inside.includes(entry));
      const first = allowed[0];
      if (!first) return callback(inside[0] ? rule.refusal(inside[0].address) : noAddress(host), '', 0);
      if (options.all) callback(null, allowed);
      else callback(null, first.address, first.family);
    });
  };
}

function noAddress(host: string): NodeJS.ErrnoException {
  return Object.assign(new Error(`no address for ${host}`), { code: 'ENOTFOUND' });
}
