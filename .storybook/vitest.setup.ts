import { watchConsole } from '../test/watch-console.js';

watchConsole();
