import {
  getByAltTextSelector,
  getByLabelSelector,
  getByPlaceholderSelector,
  getByRoleSelector,
  getByTestIdSelector,
  getByTextSelector,
  getByTitleSelector,
  Locator,
  selectorEngine,
} from '@vitest/browser/locators';
import { page, server } from 'vitest/browser';
import type { Point } from './driver.js';

// Runs in the page, before the tests: a locator finds its element itself, and tells the driver only where to point.

const PATIENCE = 5_000;
// What lists devices or loads words grows a moment after it came.
const STILL_FRAMES = 3;

class PointLocator extends Locator {
  selector: string;

  constructor(selector: string, container?: Element) {
    super();
    this.selector = selector;
    this._container = container;
  }

  override async click(): Promise<void> {
    await this.triggerCommand('__vitest_click', await this.findPoint());
  }

  override async hover(): Promise<void> {
    await this.triggerCommand('__vitest_hover', await this.findPoint());
  }

  protected locator(selector: string): Locator {
    return new PointLocator(`${this.selector} >> ${selector}`, this._container);
  }

  protected elementLocator(element: Element): Locator {
    return new PointLocator(selectorEngine.generateSelectorSimple(element), element);
  }

  /** Waits until a finger could press it: it stands still, and nothing lies over its middle. */
  private async findPoint(): Promise<Point> {
    for (const startedAt = performance.now(); ; ) {
      const element = this._container ?? (await this.findElement());
      const before = middleOf(element);
      for (let frame = 0; frame < STILL_FRAMES; frame += 1) await new Promise(requestAnimationFrame);
      const now = middleOf(element);
      const isStill = before.x === now.x && before.y === now.y;
      const isFree = element.contains(document.elementFromPoint(now.x, now.y));
      if (isStill && isFree) return toWindow(now);
      if (performance.now() - startedAt > PATIENCE) {
        throw new Error(`${this.selector} ${isStill ? 'is covered' : 'does not stand still'}`);
      }
      element.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    }
  }
}

function middleOf(element: Element): Point {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
}

/** From the test's frame to the window around it. */
function toWindow({ x, y }: Point): Point {
  const frame = window.frameElement;
  if (!frame) return { x, y };
  const { left, top, width } = frame.getBoundingClientRect();
  const scale = width / window.innerWidth;
  return { x: left + x * scale, y: top + y * scale };
}

page.extend({
  getByLabelText: (text, options) => new PointLocator(getByLabelSelector(text, options)),
  getByRole: (role, options) => new PointLocator(getByRoleSelector(role, options)),
  getByTestId: (id) => new PointLocator(getByTestIdSelector(server.config.browser.locators.testIdAttribute, id)),
  getByAltText: (text, options) => new PointLocator(getByAltTextSelector(text, options)),
  getByPlaceholder: (text, options) => new PointLocator(getByPlaceholderSelector(text, options)),
  getByText: (text, options) => new PointLocator(getByTextSelector(text, options)),
  getByTitle: (title, options) => new PointLocator(getByTitleSelector(title, options)),
  elementLocator: (element: Element) => new PointLocator(selectorEngine.generateSelectorSimple(element), element),
});
