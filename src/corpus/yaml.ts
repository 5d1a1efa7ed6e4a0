import { LineCounter, parseDocument, visit } from 'yaml';
import type { z } from 'zod';
import type { Fault, Loaded } from './fault.js';

/** YAML that has the right shape, and where each part of it stands. */
export interface Parsed<T> {
	readonly data: T;
	/** Line in the file of the node at that path, or of the nearest one above it. */
	lineOf(path: readonly PropertyKey[]): number;
}

/**
 * Reads YAML and checks its shape; every fault names its line.
 * @param source the YAML
 * @param schema the shape
 * @param file path for the faults
 * @param firstLine line of the file on which `source` begins
 */
export const parseYaml = <T>(source: string, schema: z.ZodType<T>, file: string, firstLine = 1): Loaded<Parsed<T>> => {
	const lines = new LineCounter();
	const document = parseDocument(source, { lineCounter: lines, prettyErrors: false });
	const at = (offset: number): number => lines.linePos(offset).line + firstLine - 1;
	const lineOf = (path: readonly PropertyKey[]): number => {
		for (let depth = path.length; depth >= 0; depth--) {
			const node = document.getIn(path.slice(0, depth), true);
			if (node && typeof node === 'object' && 'range' in node && Array.isArray(node.range)) return at(node.range[0]);
		}
		return firstLine;
	};
	if (document.errors.length > 0) {
		return { ok: false, faults: document.errors.map(({ pos, message }) => fault(at(pos[0]), `bad YAML: ${message}`)) };
	}
	const unresolved: Fault[] = [];
	visit(document, {
		Alias: (_, alias) => {
			if (alias.resolve(document)) return;
			unresolved.push(fault(at(alias.range?.[0] ?? 0), `bad YAML: nothing is called &${alias.source}`));
		},
	});
	if (unresolved.length > 0) return { ok: false, faults: unresolved };
	let plain: unknown;
	try {
		plain = document.toJS({ maxAliasCount: 100 });
	} catch (error) {
		// Aliases that would multiply without bound.
		return { ok: false, faults: [fault(firstLine, `bad YAML: ${error instanceof Error ? error.message : error}`)] };
	}
	const checked = schema.safeParse(plain ?? {});
	if (checked.success) return { ok: true, value: { data: checked.data, lineOf } };
	return {
		ok: false,
		faults: checked.error.issues.map(({ path, message }) =>
			fault(lineOf(path), path.length > 0 ? `${path.join('.')}: ${message}` : message),
		),
	};

	function fault(line: number, message: string): Fault {
		return { file, line, message: message.replace(/\s+/g, ' ').trim() };
	}
};
