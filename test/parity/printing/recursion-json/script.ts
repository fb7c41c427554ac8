// recursion json
class Node { next: unknown = null; }
const node = new Node();
node.next = node;
var_dump(json_encode(node), json_last_error_msg());
