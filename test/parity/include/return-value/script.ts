// return value
const config = include('inc.ts') as { name: string; list: number[] };
echo(config['name'], config['list'].length);
