// php output stream
file_put_contents('php://output', 'written to php://output');
