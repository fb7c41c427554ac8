// ob callback exception display off
ini_set('display_errors', '0'); ob_start((b) => { throw new Exception('cb'); }); echo('body');
