import type { AddressInfo, Server } from 'node:net';
import { type Beginning, type Desk, openDesk } from '../../src/local/desk';
import { bundlePage } from '../../src/local/pageFiles';
import { createPageServer } from '../../src/local/server';
import { createWorkspace } from '../../src/workspace/index';
import { sampleProject } from './sampleProject';

export const user = 'van-thu@tanhung.example';

/** A desk with the sample project on it. */
export const openSampleDesk = (beginning: Partial<Beginning> = {}): Promise<Desk> =>
  openDesk({
    async open(state) {
      if (state) return createWorkspace({ state });
      const now = '2025-10-10T08:00:00+07:00';
      const workspace = await createWorkspace({ locale: 'vi_VN', timeZone: 'Asia/Ho_Chi_Minh', user, now });
      workspace.loadProject(sampleProject);
      workspace.open(user);
      return workspace;
    },
    rollBack: (state) => createWorkspace({ state }),
    play: null,
    marks: [{ at: Date.parse('2025-10-20T23:59:59+07:00'), label: 'hạn báo cáo' }],
    user,
    saved: null,
    keep: () => undefined,
    ...beginning,
  });

export interface Served {
  address: string;
  port: number;
  server: Server;
  stop(): Promise<void>;
}

/** The page's server for a desk, on a free port. */
export async function serve(desk: Desk): Promise<Served> {
  const server = createPageServer(desk, await bundlePage());
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    port,
    server,
    address: `http://127.0.0.1:${port}`,
    async stop() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}
