/** Lets what concerns the same thing happen one after the other. */
export interface Turns {
	/** Runs a task when all that came before it under that key is over, however it ended. */
	take<Result>(key: string, task: () => Promise<Result>): Promise<Result>;
}

/** Turns of which none is taken. */
export const createTurns = (): Turns => {
	const last = new Map<string, Promise<unknown>>();
	return {
		take(key, task) {
			const turn = (last.get(key) ?? Promise.resolve()).then(task, task);
			const over = turn.then(
				() => undefined,
				() => undefined,
			);
			last.set(key, over);
			void over.then(() => last.get(key) === over && last.delete(key));
			return turn;
		},
	};
};
