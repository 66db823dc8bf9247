// time-of-day: the time and the zone in a printed date. Owns finding them and taking them out; the day is calendar-day's.

/** Hours ahead of UTC: RFC 5322 section 4.3 for the American ones, and those that newsrooms print. */
const ZONES: Record<string, number> = {
  z: 0,
  utc: 0,
  gmt: 0,
  wet: 0,
  bst: 1,
  cet: 1,
  mez: 1,
  west: 1,
  cest: 2,
  mesz: 2,
  eet: 2,
  sast: 2,
  eest: 3,
  msk: 3,
  мск: 3,
  trt: 3,
  eat: 3,
  gst: 4,
  pkt: 5,
  ist: 5.5,
  wib: 7,
  hkt: 8,
  sgt: 8,
  pht: 8,
  jst: 9,
  kst: 9,
  aest: 10,
  aedt: 11,
  nzst: 12,
  nzdt: 13,
  brt: -3,
  art: -3,
  est: -5,
  et: -5,
  edt: -4,
  cst: -6,
  cdt: -5,
  mst: -7,
  mdt: -6,
  pst: -8,
  pt: -8,
  pdt: -7,
};

const TIME =
  /(?:^|(?<=[\s,(日일]))(?<hour>[01]?\d|2[0-3])(?::|h|\.(?=\d\d(?!\.|\d))|時|时|點|点|시\s?)(?<minute>[0-5]\d)?(?::[0-5]\d)?(?:分|분)?\s?(?<half>[ap]\.?m\.?(?![\p{L}]))?/u;
const ZONE = /\(?(?<name>[a-zмск]{1,4})?(?<offset>[+-]\d{1,2}(?::?\d{2})?)?\)?/u.source;
/** Behind the time, or behind the date that stands behind the time. */
const ZONES_AT = [new RegExp(`^${ZONE}(?=[\\s,]|$)`, 'u'), new RegExp(`(?<=[\\s\\d)])${ZONE}$`, 'u')];

/** Takes a time of day, with its zone, out of a date. `minutes`: to add to midnight UTC; without a zone it is UTC. */
export function withoutTime(text: string): { rest: string; minutes: number } {
  const morning = text.replace(/^(.*)(?:오전|午前|上午)\s?/u, '$1 ');
  const afternoon = morning.replace(/(?:오후|午後|下午)\s?/u, ' ');
  const found = TIME.exec(afternoon);
  // "28.01" is a day and a month unless a date stands before it.
  if (!found?.groups || (found[0].includes('.') && !/\d{4}/u.test(afternoon.replace(found[0], '')))) {
    return { rest: text, minutes: 0 };
  }
  let hour = Number(found.groups['hour']);
  const half = found.groups['half']?.[0];
  if ((half === 'p' || afternoon !== morning) && hour < 12) hour += 12;
  if (half === 'a' && hour === 12) hour = 0;
  const before = afternoon.slice(0, found.index);
  const after = afternoon.slice(found.index + found[0].length).trim();
  const zone = withoutZone(after);
  return {
    rest: `${before} ${zone.rest}`.trim(),
    minutes: hour * 60 + Number(found.groups['minute'] ?? 0) - zone.minutes,
  };
}

/** `minutes`: ahead of UTC; 0 where no zone is named. */
function withoutZone(text: string): { rest: string; minutes: number } {
  for (const pattern of ZONES_AT) {
    const zone = pattern.exec(text);
    const minutes = zone?.groups ? zoneMinutes(zone.groups['name'], zone.groups['offset']) : null;
    if (zone && minutes !== null)
      return { rest: text.slice(0, zone.index) + text.slice(zone.index + zone[0].length), minutes };
  }
  return { rest: text, minutes: 0 };
}

function zoneMinutes(name: string | undefined, offset: string | undefined): number | null {
  if (!name && !offset) return null;
  const hours = name ? ZONES[name] : 0;
  if (hours === undefined) return null;
  const [, sign = '+', h = '0', m = '0'] = /^([+-])(\d{1,2}):?(\d{2})?$/u.exec(offset ?? '') ?? [];
  return hours * 60 + (sign === '-' ? -1 : 1) * (Number(h) * 60 + Number(m));
}
