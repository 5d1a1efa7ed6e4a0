import { readFileSync } from 'node:fs';
import { getSystemErrorMap } from 'node:util';
import { parse, populate } from 'dotenv';
import { EXIT, fail } from './exit.js';

/**
 * Adds to the environment what stands in `.env`, where there is one. If it is there and cannot be read, the process
 * ends: without its token the bot would start on the local Discord, as if there were none.
 */
export const readDotenv = (): void => {
	const text = dotenv();
	// As every file in UTF-16 has it, which some editors of Windows write.
	if (text.includes('\0')) fail(EXIT.config, '.env: is not plain text; save it as UTF-8');
	populate(process.env, parse(text));
};

const dotenv = (): string => {
	try {
		return readFileSync('.env', 'utf8');
	} catch (error) {
		const { code, errno = 0, message } = error as NodeJS.ErrnoException;
		if (code === 'ENOENT') return '';
		const [, reason = message] = getSystemErrorMap().get(errno) ?? [];
		return fail(EXIT.config, `.env: cannot be read: ${reason}`);
	}
};
