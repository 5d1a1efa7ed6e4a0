import { type Dirent, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Fault, Loaded } from './fault.js';
import { parseGuide } from './parse-guide.js';
import { parseText } from './text.js';
import type { Library, Work } from './work.js';

/** A work's folder name goes into button ids, which Discord holds to 100 characters. */
const SLUG = /^[\p{L}\p{N}][\p{L}\p{N}\p{M} ._-]{0,39}$/u;

/** A guide under another name, which would be passed over in silence. */
const LOOKS_LIKE_A_GUIDE = /^guides?\.ya?ml(?:\.txt)?$/i;

/**
 * Loads every work below a folder, or none: with one fault anywhere there is no library.
 * @param folder the corpus; each folder in it (but hidden ones) is a work
 */
export const loadLibrary = (folder: string): Loaded<Library> => {
	const names = attempt(folder, () =>
		readdirSync(folder, { withFileTypes: true })
			.filter(entry => !entry.name.startsWith('.') && isFolder(folder, entry))
			.map(({ name }) => name)
			.sort(),
	);
	if (!names.ok) return names;
	if (names.value.length === 0) return failed(folder, 'no works; add a folder with a text.md');

	const works: Work[] = [];
	const faults: Fault[] = [];
	const slugs = new Map<string, string>();
	for (const name of names.value) {
		const path = join(folder, name);
		const slug = name.normalize('NFC');
		const same = slugs.get(slug.toLowerCase());
		if (same !== undefined) faults.push({ file: path, message: `has the same name as ${same}; rename one of them` });
		slugs.set(slug.toLowerCase(), path);
		const work = loadWork(path, slug);
		if (work.ok) works.push(work.value);
		else faults.push(...work.faults);
	}
	return faults.length > 0 ? { ok: false, faults } : { ok: true, value: { works } };
};

/** Whether it is a folder, or a link to one; a link that leads nowhere is to be told of, so it counts. */
const isFolder = (parent: string, entry: Dirent): boolean => {
	if (!entry.isSymbolicLink()) return entry.isDirectory();
	const path = join(parent, entry.name);
	const target = attempt(path, () => statSync(path));
	return !target.ok || target.value.isDirectory();
};

const loadWork = (path: string, slug: string): Loaded<Work> => {
	if (!SLUG.test(slug)) {
		return failed(path, 'rename the folder: at most 40 letters, digits, spaces, dots, dashes and underscores');
	}
	const textFile = join(path, 'text.md');
	const content = readUtf8(textFile);
	if (!content.ok) return content;
	const text = parseText(content.value, textFile);
	if (!text.ok) return text;

	const guideFile = join(path, 'guide.yaml');
	const names = attempt(path, () => readdirSync(path));
	if (!names.ok) return names;
	const misnamed = names.value.find(name => name !== 'guide.yaml' && LOOKS_LIKE_A_GUIDE.test(name));
	if (misnamed) return failed(join(path, misnamed), 'is not read; rename it to guide.yaml, or remove it');
	if (!names.value.includes('guide.yaml')) return { ok: true, value: { slug, ...text.value } };
	const guideContent = readUtf8(guideFile);
	if (!guideContent.ok) return guideContent;
	const guide = parseGuide(guideContent.value, guideFile, text.value);
	return guide.ok ? { ok: true, value: { slug, ...text.value, guide: guide.value } } : guide;
};

/** What no text needs, and a terminal would obey. */
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/;

/** The file as text, without a byte order mark; bytes that are not UTF-8, and control characters, are faults. */
const readUtf8 = (file: string): Loaded<string> => {
	// A pipe would be waited for, for ever.
	const stats = attempt(file, () => statSync(file));
	if (!stats.ok) return stats;
	if (!stats.value.isFile() && !stats.value.isDirectory())
		return failed(file, 'is no ordinary file; put one in its place');
	const bytes = attempt(file, () => readFileSync(file));
	if (!bytes.ok) return bytes;
	let text: string;
	try {
		text = new TextDecoder('utf-8', { fatal: true }).decode(bytes.value);
	} catch {
		return failed(file, 'not UTF-8; save the file as UTF-8', lineOfBadByte(bytes.value));
	}
	const control = CONTROL.exec(text);
	if (!control) return { ok: true, value: text };
	const code = control[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
	const line = text.slice(0, control.index).split('\n').length;
	return failed(file, `the control character U+${code}; remove it`, line);
};

const lineOfBadByte = (bytes: Buffer): number => {
	const decoder = new TextDecoder('utf-8', { fatal: true });
	let start = 0;
	for (let line = 1; ; line++) {
		const end = bytes.indexOf(0x0a, start);
		try {
			decoder.decode(bytes.subarray(start, end < 0 ? bytes.length : end));
		} catch {
			return line;
		}
		if (end < 0) return line;
		start = end + 1;
	}
};

const READING: Record<string, string> = {
	ENOENT: 'not found; create it, or set CORPUS_DIR or --corpus to the right folder',
	EACCES: 'may not be read; give this user the right to read it',
	ENOTDIR: 'is no folder; name a folder',
	EISDIR: 'is a folder; it must be a file',
	ELOOP: 'is a link that leads to itself; remove it',
};

/** Runs a file operation; a refusal by the system becomes a fault in plain words. */
const attempt = <T>(file: string, read: () => T): Loaded<T> => {
	try {
		return { ok: true, value: read() };
	} catch (error) {
		const code = error instanceof Error && 'code' in error ? String(error.code) : '';
		return failed(file, READING[code] ?? `cannot be read (${code || error})`);
	}
};

const failed = (file: string, message: string, line?: number): { ok: false; faults: Fault[] } => ({
	ok: false,
	faults: [{ file, message, ...(line === undefined ? {} : { line }) }],
});
