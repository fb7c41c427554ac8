//
echo('by absolute path');
