import '@testing-library/jest-dom/vitest';
import { cleanup } from '@testing-library/react';
import { afterEach } from 'vitest';
import { watchConsole } from '../watch-console.js';

watchConsole();
afterEach(cleanup);
