import { getSystemErrorMap } from 'node:util';

/** Why the system did not do something, in plain words, such as “permission denied”. */
export const systemReason = ({ errno = 0, message }: NodeJS.ErrnoException): string =>
	getSystemErrorMap().get(errno)?.[1] ?? message;
