// language-tag: what documents say of their language, as BCP 47.

/** "en_US", "EN" → "en-US", "en"; null for what is no language tag. */
export function languageTag(text: string | null | undefined): string | null {
  const first = text?.split(',')[0]?.trim().replaceAll('_', '-');
  if (!first || !/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/iu.test(first)) return null;
  try {
    return Intl.getCanonicalLocales(first)[0] ?? null;
  } catch {
    return null;
  }
}
