import data from '../../../data/weights.json';
import './assign';
import { readWeights, type Weights, type WrittenWeights } from './weights';

let weights: Weights | undefined;
/** The learnt weights; read once. */
export const builtInWeights = (): Weights => {
  weights ??= readWeights(data as unknown as WrittenWeights);
  return weights;
};
