// zlib output compression
ini_set('zlib.output_compression', '1');
echo('compressed by ini ', json_encode(ob_list_handlers()));
