/** Something wrong with a file of the corpus, for the person who mends it. */
export interface Fault {
	/** Path of the file or folder, as reached from the corpus folder that was given. */
	readonly file: string;
	/** Line in the file, from 1; absent where the fault is the file or folder itself. */
	readonly line?: number;
	/** What is wrong and what to do, in one plain line. */
	readonly message: string;
}

/** What loading ends with: all of it, or every fault that was found. */
export type Loaded<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly faults: Fault[] };

/** `corpus/x/text.md:3: …`, as compilers write it, so that editors can jump to it. */
export const faultLine = ({ file, line, message }: Fault): string =>
	`${file}${line === undefined ? '' : `:${line}`}: ${message}`;
