import { defineConfig } from 'vitest/config';

export default defineConfig({
	test: {
		include: ['test/**/*.test.ts'],
		testTimeout: 20_000,
		hookTimeout: 30_000,
		// Most tests wait for a network of their own; by default one core is left idle.
		maxWorkers: '100%',
	},
});
