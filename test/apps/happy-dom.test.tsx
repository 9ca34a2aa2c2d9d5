// @vitest-environment happy-dom
import './guide/call-page.test.js';
