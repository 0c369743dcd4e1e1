import { buildFiles } from './build';

/**
 * Google strips what looks like a comment inside the template literals of a page's script, and reads `<?` as a
 * scriptlet when a page is made a template.
 */
test('a page holds no template literal, no scriptlet, and its script ends where it should', () => {
  const pages = Object.entries(buildFiles()).filter(([name]) => name.endsWith('.html'));
  expect(pages.map(([name]) => name)).toEqual([
    'Assistant.html',
    'Health.html',
    'Help.html',
    'NewCampaign.html',
    'Report.html',
    'Sidebar.html',
    'Unit.html',
  ]);
  for (const [, page] of pages) {
    expect(page).not.toMatch(/`|<\?/);
    expect(page.split('</script')).toHaveLength(2);
    expect(page).toContain('<html lang="vi">');
  }
});
