// zlib output compression not accepted
ini_set('zlib.output_compression', '1');
echo('plain ', ob_get_level());
