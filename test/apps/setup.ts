import '@testing-library/jest-dom/vitest';
import { beforeEach, expect } from 'vitest';
import { watchConsole } from '../watch-console.js';

watchConsole();

// Testing Library says so only where the runner's functions are global; else React warns of nothing, and no test of silence could fail.
beforeEach(() => expect(Reflect.get(globalThis, 'IS_REACT_ACT_ENVIRONMENT')).toBe(true));
