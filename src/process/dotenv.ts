import { readFileSync } from 'node:fs';
import { parse, populate } from 'dotenv';
import { EXIT, fail } from './exit.js';
import { systemReason } from './system-error.js';

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
	} catch (thrown) {
		const error = thrown as NodeJS.ErrnoException;
		return error.code === 'ENOENT' ? '' : fail(EXIT.config, `.env: cannot be read: ${systemReason(error)}`);
	}
};
