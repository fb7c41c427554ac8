/** Every scenario, in the order in which they run. */
import type { Scenario } from '../scenario.ts';
import { neighbourScenarios } from './neighbours.ts';
import { pageScenarios } from './pages.ts';
import { recipeScenario } from './recipe.ts';
import { runawayScenario } from './runaway.ts';
import { slowReaderScenario } from './slow-reader.ts';
import { startupScenario } from './startup.ts';

export const allScenarios: readonly Scenario[] = [
  ...pageScenarios,
  recipeScenario,
  ...neighbourScenarios,
  runawayScenario,
  slowReaderScenario,
  startupScenario,
];
