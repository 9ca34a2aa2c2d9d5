import { watchConsole } from '../watch-console.js';

watchConsole();
