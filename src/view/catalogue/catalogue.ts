import { Locale } from 'discord-api-types/v10';
import { en, type Words } from './en.js';
import { zh } from './zh.js';

export type { Words };

/** Every language that we speak besides English, the default, by Discord's name for it. */
export const TRANSLATIONS = { [Locale.ChineseCN]: zh } as const satisfies Partial<Record<Locale, Words>>;

/** What a language is called in another. The names are asked for seldom, and take a while to load. */
export const languageName = (tag: string, { locale }: Words): string | undefined =>
	new Intl.DisplayNames(locale, { type: 'language' }).of(tag);

/** Our words in a user's or server's language; English where we do not speak it. */
export const wordsFor = (locale: string | null | undefined): Words =>
	locale != null && locale in TRANSLATIONS ? TRANSLATIONS[locale as keyof typeof TRANSLATIONS] : en;
