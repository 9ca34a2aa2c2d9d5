import '@testing-library/jest-dom/vitest';
import { cleanup } from '@testing-library/react';
import { afterEach } from 'vitest';
import '../../src/styles/index.css';
import { watchConsole } from '../watch-console.js';

export { expectConsole } from '../expect-console.js';

// First, so that it looks last: what a component says while it is taken away counts too.
watchConsole();

afterEach(cleanup);
