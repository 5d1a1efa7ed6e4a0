import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium } from 'playwright-core';

const packed = createRequire(import.meta.url).resolve('@sparticuz/chromium');

/** Where the browser is unpacked to, once; `npm ci` clears it away. */
const unpacked = join(import.meta.dirname, '../../node_modules/.cache/chromium');

/**
 * Starts the Chromium that comes in an npm package, with the libraries and the font that come with it, so that it runs
 * on a machine that has only Node.
 */
export async function launchBrowser(): Promise<Browser> {
	if (!existsSync(unpacked)) unpack();
	const { default: packaged } = await import('@sparticuz/chromium');
	writeFileSync(join(unpacked, 'fonts.conf'), fonts);
	return chromium.launch({
		executablePath: join(unpacked, 'chromium'),
		// Without these the page would be judged by looser rules than in a person's browser.
		args: packaged.args.filter(arg => !/disable-web-security|allow-running-insecure|single-process/.test(arg)),
		env: {
			...process.env,
			LD_LIBRARY_PATH: [join(unpacked, 'al2023/lib'), process.env['LD_LIBRARY_PATH']].filter(Boolean).join(':'),
			FONTCONFIG_FILE: join(unpacked, 'fonts.conf'),
		},
	});
}

/** The packed font first, then the machine's own for the scripts and signs that it has not. */
const fonts = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><include ignore_missing="yes">/etc/fonts/fonts.conf</include><dir>${unpacked}/fonts</dir><cachedir>${unpacked}/fonts-cache</cachedir></fontconfig>
`;

/**
 * Unpacks in a process of its own, whose temporary folder is the one that the package unpacks to; the folder gets its
 * name when it is whole, so that tests that start at once do not run half of a browser.
 */
function unpack(): void {
	const place = `${unpacked}-${process.pid}`;
	mkdirSync(place, { recursive: true });
	const script = `import(${JSON.stringify(pathToFileURL(packed).href)}).then(({ default: chromium }) => (chromium.default ?? chromium).executablePath())`;
	execFileSync(process.execPath, ['--eval', script], {
		// The package unpacks its libraries only where it believes that it is at Amazon.
		env: { ...process.env, TMPDIR: place, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' },
		stdio: 'inherit',
	});
	try {
		renameSync(place, unpacked);
	} catch {
		// Another test was first.
		rmSync(place, { recursive: true });
	}
}
