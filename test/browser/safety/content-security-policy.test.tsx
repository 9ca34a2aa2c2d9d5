import { waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { createFakeHost } from '../../../src/testing/index.js';
import { startCall } from '../support/call.js';
import { surfaces, turns } from '../support/page.js';
import { blockSound, closeRoom, loseConnection, occupyCamera, refuseCamera } from '../support/raise.js';

// A policy holds until its document goes: this file has a document of its own, and this one test.
test('under a strict policy, with Trusted Types, every surface opens, changes and goes without a violation', async () => {
  const violations: string[] = [];
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
    violations.push(`${violatedDirective} ${blockedURI} ${sample}`),
  );
  const policy = document.createElement('meta');
  policy.httpEquiv = 'Content-Security-Policy';
  policy.content = "script-src 'self'; style-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'";
  document.head.append(policy);
  const probe = document.createElement('div');
  probe.setAttribute('style', 'color: red');
  document.body.append(probe);
  await waitFor(() => expect(violations.join()).toContain('style-src'));
  probe.remove();
  violations.length = 0;

  for (const isolate of [false, true]) await openAll(isolate);
  expect(violations).toEqual([]);
});

async function openAll(isolate: boolean) {
  const call = startCall({
    showDetails: true,
    host: createFakeHost({ devices: [{ id: '', kind: 'camera', label: '' }] }),
    isStrict: true,
    isolate,
  });
  call.kit.report('x', { retry: () => {} });
  loseConnection(call);
  blockSound(call, 'Ann');
  occupyCamera(call);
  refuseCamera(call);
  await waitFor(() => expect(surfaces()).toHaveLength(5));
  await turns(5);
  const toggles = surfaces().flatMap((surface) => [
    ...surface.querySelectorAll<HTMLElement>('[data-trtc-part="details-toggle"]'),
  ]);
  // Only the pill has no details.
  expect(toggles).toHaveLength(4);
  for (const toggle of toggles) toggle.click();
  await waitFor(() => expect(surfaces().filter((surface) => surface.querySelector('dl'))).toHaveLength(4));
  closeRoom(call);
  await waitFor(() => expect(surfaces()).toHaveLength(6));
  call.change({ language: 'ja', theme: 'dark' });
  await turns(5);
  call.kit.store.clear();
  await waitFor(() => expect(surfaces()).toEqual([]));
  call.view.unmount();
  await turns();
}
