/** A setting that Hexo has and Jekyll has not, in a file of the same name. Source: hexo.io, "Configuration". */
export const isHexo = /^(?:source_dir|public_dir|new_post_name|post_asset_folder|skip_render)\s{0,9}:/m
