import { parentPort, workerData } from 'node:worker_threads';
import { loadLibrary } from './corpus/load.js';

/** A thread that reads the folder that it is given, says what it has loaded, and ends. */
parentPort?.postMessage(loadLibrary(workerData));
