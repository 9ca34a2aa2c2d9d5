import { addons } from 'storybook/manager-api';

// The panel of controls takes half of a call's height; it opens with A, and stands open only beside surfaces.
addons.setConfig({
  layoutCustomisations: {
    showPanel: ({ storyId }, isShown) => (storyId?.startsWith('surfaces') ? isShown : false),
  },
});
