import { benchProduct } from './bench/product';
import { benchWorkspace } from './bench/workspace';

async function bench(): Promise<void> {
  await benchWorkspace();
  await benchProduct();
}

bench().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
