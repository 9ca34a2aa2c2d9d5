import type { Feature } from './feature.js';

const anywhere = (chrome: number, firefox: number, safari: number) => ({ chrome, firefox, safari });

/** What the sheets use that is newer than Chrome 80, Firefox 78 and Safari 13.1. A property with one keyword is that keyword alone. */
export const cssFeatures: readonly Feature[] = [
  { name: ':where', since: anywhere(88, 78, 14) },
  { name: ':is', since: anywhere(88, 78, 14) },
  { name: ':focus-visible', since: anywhere(86, 85, 15.4) },
  { name: '@layer', since: anywhere(99, 97, 15.4) },
  { name: 'inset', since: anywhere(87, 66, 14.1) },
  { name: 'inset-block-end', since: anywhere(87, 63, 14.1) },
  { name: 'inset-block-start', since: anywhere(87, 63, 14.1) },
  { name: 'inset-inline', since: anywhere(87, 63, 14.1) },
  { name: 'inset-inline-end', since: anywhere(87, 63, 14.1) },
  { name: 'inset-inline-start', since: anywhere(87, 63, 14.1) },
  { name: 'margin-block', since: anywhere(87, 66, 14.1) },
  { name: 'margin-inline', since: anywhere(87, 66, 14.1) },
  { name: 'padding-block', since: anywhere(87, 66, 14.1) },
  { name: 'padding-inline', since: anywhere(87, 66, 14.1) },
  { name: 'border-start-end-radius', since: anywhere(89, 66, 15) },
  { name: 'border-end-end-radius', since: anywhere(89, 66, 15) },
  { name: 'aspect-ratio', since: anywhere(88, 89, 15) },
  { name: 'accent-color', since: anywhere(93, 92, 15.4) },
  { name: 'color-scheme', since: anywhere(81, 96, 13) },
  { name: 'text-underline-offset', since: anywhere(87, 70, 12.1) },
  { name: 'appearance', since: anywhere(84, 80, 15.4) },
  { name: 'translate', since: anywhere(104, 72, 14.1), without: 'What comes is there at once, without its movement.' },
  { name: 'scale', since: anywhere(104, 72, 14.1), without: 'What comes is there at once, without its movement.' },
  {
    name: 'rotate',
    since: anywhere(104, 72, 14.1),
    without: 'A sign of waiting stands still; the words beside it say the same.',
  },
  {
    name: 'overflow: clip',
    since: anywhere(90, 81, 16),
    without: 'What leaves the page may be scrolled to; nothing of it can be pressed.',
  },
  {
    name: '@container',
    since: anywhere(105, 110, 16),
    without: 'The narrow shape everywhere: each surface is as wide as a phone.',
  },
  { name: 'container', since: anywhere(105, 110, 16), without: 'As for @container.' },
  {
    name: 'cqi',
    since: anywhere(105, 110, 16),
    without: 'The declaration is dropped, and the one before it stands, or the content decides.',
  },
  { name: ':has', since: anywhere(105, 121, 15.4), without: 'Only a border or a distance depends on it.' },
  {
    name: 'color-mix()',
    since: anywhere(111, 113, 16.2),
    without: 'The row that is picked, or a button beneath the pointer, has no tint; its border, mark and text stay.',
  },
  {
    name: 'oklch()',
    since: anywhere(111, 113, 15.4),
    without: 'Within @supports: text on an app’s own brand colour is the theme’s.',
  },
  { name: 'text-wrap', since: anywhere(114, 121, 17.5), without: 'Lines break where they are full.' },
  {
    name: 'word-break: auto-phrase',
    since: anywhere(119, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY),
    without: 'Japanese breaks between any two characters, as elsewhere on the page.',
  },
  {
    name: 'user-select',
    since: anywhere(54, 69, Number.POSITIVE_INFINITY),
    without: 'Safari lets text be selected by itself.',
  },
  {
    name: 'text-size-adjust',
    since: anywhere(54, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY),
    without: 'Safari has it with its prefix, which stands before it; Firefox on a phone may enlarge text.',
  },
  {
    name: 'forced-color-adjust',
    since: anywhere(89, 113, Number.POSITIVE_INFINITY),
    without: 'Only where the system forces colours: a drawing takes those colours too.',
  },
  {
    name: '-webkit-locale',
    since: anywhere(1, Number.POSITIVE_INFINITY, 5),
    without: 'Firefox reads the attribute lang itself.',
  },
  {
    name: 'attr()',
    since: anywhere(2, 1.5, 3.1),
    without: 'In -webkit-locale only newer Chromium reads it; the rules before it name the languages of the kit.',
  },
  { name: 'all: revert-layer', since: anywhere(99, 97, 15.4) },
  { name: 'scrollbar-color', since: anywhere(121, 64, 18.2), without: 'The browser’s own scrollbar.' },
  {
    name: 'overscroll-behavior',
    since: anywhere(63, 59, 16),
    without: 'At its end the page beneath goes on scrolling.',
  },
  {
    name: ':popover-open',
    since: anywhere(114, 125, 17),
    without: 'There is no popover to show: what is not modal lies over the page by its z-index.',
  },
  { name: '::marker', since: anywhere(86, 68, 11.1) },
];

/** What every browser knows in which the kit runs: at-rules, properties, functions, pseudo-classes and units. */
export const plainNames: ReadonlySet<string> = new Set(
  `@keyframes @media @supports align-items align-self all animation background block-size border border-block-start-color border-color border-inline-end
  border-radius border-style border-width bottom box-shadow box-sizing clip clip-path color column-gap content counter-increment counter-reset cursor
  direction display fill filter flex flex-direction flex-flow flex-wrap font font-size font-variant-numeric font-weight gap grid-area
  grid-column grid-row grid-template height inline-size justify-content left letter-spacing line-break line-height list-style margin
  margin-block-end margin-block-start margin-inline-start max-block-size max-height max-inline-size max-width min-block-size min-height
  min-inline-size object-fit opacity order outline outline-offset overflow overflow-wrap overflow-y padding padding-block-start
  padding-inline-end padding-inline-start place-items pointer-events position right stroke stroke-linecap stroke-linejoin stroke-width
  text-align text-decoration text-decoration-color text-overflow text-shadow text-transform top transform transition unicode-bidi
  vertical-align white-space width word-break z-index -webkit-text-size-adjust
  brightness() calc() counter() cubic-bezier() env() max() min() minmax() rect() var() inset()
  ::-moz-meter-bar ::-webkit-meter-bar ::-webkit-meter-inner-element ::-webkit-meter-optimum-value ::after ::backdrop ::before
  ::first-letter ::first-line ::selection :checked :empty :first-child :focus :hover :lang :not :host
  % em fr ms px rem turn vh`.split(/\s+/),
);
