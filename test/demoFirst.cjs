const { default: Sequencer } = require('@jest/test-sequencer');

/** jest begins with the largest files; the one that takes longest, a whole campaign, is a small file: it goes first. */
module.exports = class DemoFirst extends Sequencer {
  sort(tests) {
    const isDemo = ({ path }) => path.endsWith('demo.test.ts');
    return super.sort(tests).sort((one, other) => Number(isDemo(other)) - Number(isDemo(one)));
  }
};
