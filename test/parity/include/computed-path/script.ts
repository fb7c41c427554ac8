// computed path
const page = $_GET['page'] ?? 'one';
include(`inc_${page}.ts`);
