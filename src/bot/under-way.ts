/** What the bot is doing at the moment, so that it can be finished before the end. */
export interface UnderWay {
	/** Takes note of a task that never rejects. */
	add(task: Promise<void>): void;
	/** Waits until nothing is under way, `ms` at most. @returns how many tasks were still under way then */
	finish(ms: number): Promise<number>;
}

/** Nothing is under way yet. */
export const underWay = (): UnderWay => {
	const tasks = new Set<Promise<void>>();
	return {
		add(task) {
			tasks.add(task);
			void task.then(() => tasks.delete(task));
		},
		async finish(ms) {
			let timer: NodeJS.Timeout | undefined;
			const late = new Promise<void>(resolve => {
				timer = setTimeout(resolve, ms);
			});
			await Promise.race([Promise.all(tasks), late]);
			clearTimeout(timer);
			return tasks.size;
		},
	};
};
